import { attack } from './attack.js';

export const game = attack(async ({ attempt, element }) => {
  const yes = () => true;
  await attempt('alert', () => alert('x') !== undefined);
  await attempt('confirm', () => confirm('x'));
  await attempt('prompt', () => prompt('x', 'y'));
  await attempt('print', () => (print(), false));
  await attempt('fullscreen', () => element.requestFullscreen().then(yes));
  await attempt('pointer lock', async () => {
    await element.requestPointerLock();
    return document.pointerLockElement;
  });
  await attempt('clipboard', () => navigator.clipboard.readText().then(yes));
  await attempt('clipboard write', () => navigator.clipboard.writeText('x').then(yes));
  await attempt('old clipboard', () => document.execCommand('copy'));
  await attempt(
    'place',
    () =>
      new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(() => resolve(true), reject)),
  );
  await attempt('camera', () => navigator.mediaDevices.getUserMedia({ video: true, audio: true }).then(yes));
  await attempt('screen', () => navigator.mediaDevices.getDisplayMedia().then(yes));
  await attempt('notification', async () => (await Notification.requestPermission()) === 'granted');
  await attempt('midi', () => navigator.requestMIDIAccess().then(yes));
  await attempt('usb', () => navigator.usb.getDevices().then((devices) => devices.length));
  await attempt('wake', () => navigator.wakeLock.request('screen').then(yes));
  await attempt('payment', () =>
    new PaymentRequest([{ supportedMethods: 'basic-card' }], {
      total: { label: 'x', amount: { currency: 'EUR', value: '1' } },
    }).show(),
  );
  await attempt('keys', () => navigator.keyboard.lock().then(yes));
  await attempt('share', () => navigator.share({ text: 'x' }).then(yes));
  await attempt('credentials', () => navigator.credentials.get({ password: true, mediation: 'silent' }));
  await attempt('files', () => showOpenFilePicker().then(yes));
  await attempt('presentation', () => new PresentationRequest('https://x.example').start().then(yes));
  await attempt('download', () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'x.txt';
    link.click();
    return false;
  });
});
