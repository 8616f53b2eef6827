import '@fontsource/ibm-plex-sans/latin-400.css';
import '@fontsource/ibm-plex-sans/latin-600.css';
import '@fontsource/newsreader/latin-400.css';
import '@fontsource/newsreader/latin-400-italic.css';
import '@fontsource/newsreader/latin-600.css';
import './styles.css';
import { render } from 'preact';
import { Shell } from './shell.tsx';
import { listen } from './store.ts';
import { language } from './words/words.ts';

document.documentElement.lang = language;
listen();
const root = document.getElementById('studio');
if (root) render(<Shell />, root);
