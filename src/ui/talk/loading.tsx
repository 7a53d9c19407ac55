import { useTranslation } from 'react-i18next';
import './loading.css';

export const Loading = () => {
  const { t } = useTranslation('talk');
  return <p class="loading">{t('gate.loading')}</p>;
};
