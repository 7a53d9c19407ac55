import { useTranslation } from 'react-i18next';
import { toggleTopic } from '#core/my-list.ts';
import { Button } from '#ui/shared/button.tsx';
import { starIcon } from '#ui/shared/icons.ts';
import { useServices } from '#ui/shared/services.ts';
import './save-topic.css';

/** Puts a topic on the reader's own list, or takes it off again. */
export const SaveTopic = ({ topic }: { readonly topic: string }) => {
  const { t } = useTranslation('info');
  const { preferences } = useServices();
  const list = preferences.list.value;
  const isSaved = list.topics.includes(topic);
  return (
    <span class="save-topic" data-saved={isSaved || undefined}>
      <Button icon={starIcon} onClick={() => (preferences.list.value = toggleTopic(list, topic))}>{t(isSaved ? 'point.saved' : 'point.save')}</Button>
    </span>
  );
};
