import { useRef, useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { samePoint, togglePoint, type SavedPoint } from '#core/my-list.ts';
import { IconButton } from '#ui/shared/button.tsx';
import { Icon } from '#ui/shared/icon.tsx';
import { closeIcon, moreIcon, questionIcon, speakIcon, starIcon } from '#ui/shared/icons.ts';
import { useServices } from '#ui/shared/services.ts';
import './act-row.css';
import { FeedbackDialog } from './feedback-dialog.tsx';
import './point-menu.css';
import type { PointLine } from './topic-view.ts';
import type { Reading } from './use-read-aloud.ts';

export type PointMenuProps = {
  readonly topic: string;
  readonly pack?: string | undefined;
  readonly line: PointLine;
  readonly lang: string;
  readonly reading: Reading;
};

/** What one can do with one point. Its button hangs on the spine, below the number; a star there says that the point is kept. */
export const PointMenu = ({ topic, pack, line, lang, reading }: PointMenuProps) => {
  const { t } = useTranslation('info');
  const { preferences } = useServices();
  const panel = useRef<HTMLDivElement>(null);
  const [isAsked, ask] = useState(false);
  const saved: SavedPoint = { topic, point: line.point, ...(pack !== undefined && { pack }) };
  const list = preferences.list.value;
  const isSaved = list.points.some((other) => samePoint(other, saved));
  const id = `point-menu-${line.number}`;
  const close = () => panel.current?.hidePopover?.();
  const act = (run: () => void) => () => {
    close();
    run();
  };
  const label = t('point.more', { number: line.number });
  return (
    <div class="point-menu">
      <button type="button" class="point-menu__button" popovertarget={id} aria-label={isSaved ? `${label}, ${t('point.saved')}` : label} data-saved={isSaved || undefined}>
        <Icon shape={isSaved ? starIcon : moreIcon} />
      </button>
      <div class="point-menu__panel" id={id} popover="auto" role="group" aria-labelledby={`${id}-title`} ref={panel}>
        <div class="point-menu__head">
          <p id={`${id}-title`}>{t('point.title', { number: line.number })}</p>
          <IconButton icon={closeIcon} label={t('page.close')} onClick={close} />
        </div>
        <button type="button" class="act-row" data-saved={isSaved || undefined} onClick={act(() => (preferences.list.value = togglePoint(list, saved)))}>
          <Icon shape={starIcon} />
          {t(isSaved ? 'point.saved' : 'point.save')}
        </button>
        {reading.possible && line.text.untranslated !== true && (
          <button type="button" class="act-row" onClick={act(() => reading.startAt(line.id))}>
            <Icon shape={speakIcon} />
            {t('point.readFromHere')}
          </button>
        )}
        <button type="button" class="act-row" onClick={act(() => ask(true))}>
          <Icon shape={questionIcon} />
          {t('feedback.open')}
        </button>
      </div>
      {isAsked && <FeedbackDialog subject={{ ...saved, language: lang }} open onClose={() => ask(false)} />}
    </div>
  );
};
