import '#ui/shared/tokens.css';
import '#ui/shared/base.css';
import { render } from 'preact';
import { App, fetchTopicPage } from '#app/app.tsx';
import { startI18n } from '#app/i18n.ts';
import { createServices } from '#app/services.ts';
import { keepWayBack } from '#ui/shared/way-back.ts';

keepWayBack();
const root = document.getElementById('app')!;
const { services, shown } = createServices(root);
// Not a top-level await: chunks that share code with a waiting entry would be split off it, and their styles come before the order of layers.
void startI18n().then(() => render(<App services={services} />, root));
// The next tap of a reader is a topic: its page is fetched while they choose.
void shown.then(fetchTopicPage);
