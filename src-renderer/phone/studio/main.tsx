/** The page of a simulated phone: it waits for the Studio, which says who it is. */
import '../all-styles.ts';
import {
  PHONE_PORT_MESSAGE,
  type PhoneToStudio,
  type StudioToPhone,
} from '../../../src-shared/studio-phone.ts';
import { routeKeys } from './keys.ts';
import { startSimulatedPhone, type SimulatedPhone } from './simulated-phone.ts';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root element');
window.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (event.origin === location.origin && event.data === PHONE_PORT_MESSAGE && port) listenTo(port, root);
});

function listenTo(port: MessagePort, at: HTMLElement): void {
  const tell = (message: PhoneToStudio): void => port.postMessage(message);
  let phone: SimulatedPhone | null = null;
  port.onmessage = ({ data }: MessageEvent<StudioToPhone>) => {
    if (data.type !== 'begin') phone?.take(data);
    else phone ??= startSimulatedPhone(data.data, at, tell);
  };
  routeKeys(document, (key) => tell({ type: 'shortcut', data: { key } }));
}
