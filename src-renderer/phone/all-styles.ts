/** Everything that a phone's page looks like. */
import '../ui/tokens.css';
import './styles/all.css';
