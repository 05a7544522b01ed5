/** Everything that a phone's page looks like. */
import '@fontsource-variable/bricolage-grotesque/index.css';
import '@fontsource-variable/atkinson-hyperlegible-next/index.css';
import '../ui/tokens.css';
import './styles/all.css';
