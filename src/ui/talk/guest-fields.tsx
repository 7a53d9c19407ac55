import { useTranslation } from 'react-i18next';
import { interpretations } from '#core/interpretation.ts';
import type { Guest, Talk } from '#core/talk.ts';
import { Segmented } from '#ui/shared/segmented.tsx';
import { SelectInput } from '#ui/shared/select-input.tsx';
import { useStaff } from '#ui/shared/services.ts';
import { useLive } from '#ui/shared/use-live.ts';
import { CountStepper } from './count-stepper.tsx';
import { SavedText } from './saved-text.tsx';
import type { SeenTalk } from './unsaved-texts.ts';
import { useLanguages } from './use-languages.ts';
import { useTalkActs } from './use-talk-acts.ts';

export type GuestFieldsProps = { readonly talk: Talk };

/** All that an office may note about a guest; every answer is saved at once and none is needed. */
export const GuestFields = ({ talk }: GuestFieldsProps) => (
  <div class="preparing__columns">
    <div class="preparing__group">
      <Household talk={talk} />
    </div>
    <div class="preparing__column">
      <GuestLanguage talk={talk} />
      <InterpretationMode talk={talk} />
      <Works talk={talk} />
      <GuestName talk={talk} />
    </div>
  </div>
);

const GuestLanguage = ({ talk }: GuestFieldsProps) => {
  const { t } = useTranslation('talk');
  const { set } = useTalkActs(talk);
  const options = useLanguages().map(({ tag, autonym, german }) => ({ value: tag, label: autonym === german ? german : `${german} · ${autonym}` }));
  const choose = (language: string) => set([{ field: 'guest.language', value: language }], t('act.language'));
  return <SelectInput id="guest-language" label={t('prepare.language')} options={options} value={talk.guest.language ?? ''} onValue={(language) => void choose(language)} />;
};

const InterpretationMode = ({ talk }: GuestFieldsProps) => {
  const { t } = useTranslation('talk');
  const { set } = useTalkActs(talk);
  const options = interpretations.map((value) => ({ value, label: t(`interpretation.${value}`) }));
  const choose = (mode: string) => set([{ field: 'interpretation.mode', value: mode === '' ? null : mode }], t('act.interpretation'));
  return (
    <SelectInput
      id="interpretation"
      label={t('prepare.interpretation')}
      options={options}
      empty={t('prepare.none')}
      value={talk.interpretation ?? ''}
      onValue={(mode) => void choose(mode)}
    />
  );
};

const Works = ({ talk }: GuestFieldsProps) => {
  const { t } = useTranslation('talk');
  const { set } = useTalkActs(talk);
  const { works } = talk.guest;
  const value = works === undefined ? 'none' : works ? 'yes' : 'no';
  const options = (['yes', 'no', 'none'] as const).map((option) => ({ value: option, label: t(`prepare.${option}`) }));
  const choose = (answer: 'yes' | 'no' | 'none') => set([{ field: 'guest.works', value: answer === 'none' ? null : answer === 'yes' }], t('act.works'));
  return (
    <div class="preparing__group">
      <span class="preparing__legend" aria-hidden="true">{t('prepare.works')}</span>
      <Segmented id="works" legend={t('prepare.works')} options={options} value={value} onValue={(answer) => void choose(answer)} />
    </div>
  );
};

/** Only where the office decided to keep names. */
const GuestName = ({ talk }: GuestFieldsProps) => {
  const { t } = useTranslation('talk');
  const { acts, connection } = useStaff();
  const office = useLive(() => connection, []);
  if (office.kind !== 'ready' || office.value?.recordNames !== true) return null;
  const save = (name: string, seen: SeenTalk) => acts.act(seen, [{ field: 'guest.name', value: name.trim() === '' ? null : name.trim() }], t('act.name'));
  return (
    <SavedText
      key={talk.id}
      id="guest-name"
      talk={talk}
      field="guest.name"
      label={t('prepare.name')}
      hint={t('prepare.nameHint')}
      dir="auto"
      autocomplete="off"
      spellcheck={false}
      maxLength={120}
      value={talk.guest.name ?? ''}
      onSave={save}
    />
  );
};

const counts = [
  { what: 'adults', field: 'guest.adults', of: (guest: Guest) => guest.adults },
  { what: 'small', field: 'guest.children.small', of: (guest: Guest) => guest.children.small },
  { what: 'school', field: 'guest.children.school', of: (guest: Guest) => guest.children.school },
  { what: 'youth', field: 'guest.children.youth', of: (guest: Guest) => guest.children.youth },
] as const;

const Household = ({ talk }: GuestFieldsProps) => {
  const { t } = useTranslation('talk');
  const { change } = useTalkActs(talk);
  return (
    <>
      <span class="preparing__legend">{t('prepare.household')}</span>
      {counts.map(({ what, field, of }) => {
        const label = t(`prepare.${what}`);
        const stepped = (guest: Guest, by: number) => Math.min(30, Math.max(0, (of(guest) ?? 0) + by));
        return (
          <CountStepper
            key={what}
            label={label}
            value={of(talk.guest)}
            words={{ less: t('prepare.less', { what: label }), more: t('prepare.more', { what: label }), none: t('prepare.none') }}
            onStep={(by) =>
              void change(
                ({ guest }) => [{ field, value: stepped(guest, by) }],
                ({ guest }) => t('act.household', { what: label, count: stepped(guest, by) }),
              )
            }
          />
        );
      })}
    </>
  );
};
