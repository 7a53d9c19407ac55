import '#ui/shared/tokens.css';
import '#ui/shared/base.css';
import { render } from 'preact';
import { App } from '#app/app.tsx';
import { startI18n } from '#app/i18n.ts';
import { createServices } from '#app/services.ts';

const services = createServices();
// Not a top-level await: chunks that share code with a waiting entry would be split off it, and their styles come before the order of layers.
void startI18n().then(() => render(<App services={services} />, document.getElementById('app')!));
