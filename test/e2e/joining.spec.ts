import { expect, test } from '@playwright/test';
import { Room } from './support/room.ts';

let room: Room;
test.beforeEach(async ({ browser }) => {
  room = await Room.open(browser, ['--code', 'QRST']);
});
test.afterEach(() => room.close());

test('the page speaks the language of the phone, and a switch changes it', async () => {
  const phone = await room.phones.stranger('pt-BR');
  await expect(phone.page.locator('html')).toHaveAttribute('lang', 'pt-BR');
  await expect(phone.page.getByLabel('Seu nome')).toBeVisible();
  await phone.page.getByRole('button', { name: 'English' }).tap();
  await expect(phone.page.getByLabel('Your name')).toBeVisible();
  await phone.page.reload();
  await expect(phone.page.getByLabel('Your name')).toBeVisible();
});

test('a game speaks each phone’s language, whatever the TV speaks', async () => {
  const tv = await room.tv();
  const ana = await room.phone('Ana');
  const bia = await room.phones.stranger('pt-BR');
  await bia.page.getByLabel('Seu nome').fill('Bia');
  await bia.page.getByRole('button', { name: 'Entrar', exact: true }).tap();
  await expect(tv.page.locator('.tag-name')).toHaveCount(2);
  await ana.page.locator('[data-control="start"]').tap();
  await expect(ana.page.getByText('Round 1 of 5')).toBeVisible();
  await expect(bia.page.getByText('Rodada 1 de 5')).toBeVisible();
});

test('1.4 a wrong code is said so, and the right one lets in', async () => {
  await room.tv();
  const phone = await room.phones.stranger();
  await phone.page.goto(room.joinUrl.replace('QRST', 'QRSX'));
  await phone.page.getByLabel('Your name').fill('Ana');
  await phone.page.getByRole('button', { name: 'Join', exact: true }).tap();
  await expect(phone.page.getByText('Wrong code. It is on the TV.')).toBeVisible();
  await phone.page.getByLabel('Code on the TV').fill('qrst');
  await phone.page.getByRole('button', { name: 'Join', exact: true }).tap();
  await expect(phone.page.locator('[data-control="start"]')).toBeVisible();
});

test('1.4 after an old code the right one is typed letter by letter', async () => {
  await room.tv();
  const { page } = await room.phones.stranger();
  await page.goto(room.joinUrl.replace('QRST', 'QRSX'));
  const code = page.getByLabel('Code on the TV');
  await expect(code).toBeVisible();
  await code.tap();
  for (let letters = 0; letters < 4; letters += 1) await page.keyboard.press('Backspace');
  for (const letter of ['q', 'r', 's']) {
    await page.keyboard.press(letter);
    await expect(code).toBeFocused();
  }
  await page.keyboard.press('t');
  await expect(code).toHaveValue('QRST');
  await page.getByRole('button', { name: 'Join', exact: true }).tap();
  await expect(page.locator('[data-control="start"]')).toBeVisible();
});

test('1.4 that the code is an old one takes nobody away from the name that they type', async () => {
  await room.tv();
  const { page } = await room.phones.stranger();
  let tell = (): void => undefined;
  const typing = new Promise<void>((resolve) => (tell = resolve));
  // The host's word comes while somebody types.
  await page.routeWebSocket(/\/ws$/, (phone) => {
    const host = phone.connectToServer();
    host.onMessage((message) => void typing.then(() => phone.send(message)));
  });
  await page.goto(room.joinUrl.replace('QRST', 'QRSX'));
  await page.getByLabel('Your name').tap();
  await page.keyboard.type('An');
  tell();
  await expect(page.getByText('Wrong code. It is on the TV.')).toBeVisible();
  await page.keyboard.type('a');
  await expect(page.getByLabel('Your name')).toHaveValue('Ana');
  await expect(page.getByLabel('Code on the TV')).toHaveValue('QRSX');
});

test('on a small phone the field for the right code is not under the button', async () => {
  await room.tv();
  const { page } = await room.phones.stranger();
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto(room.joinUrl.replace('QRST', 'QRSX'));
  const notice = page.getByText('Wrong code. It is on the TV.');
  await expect(notice).toBeVisible();
  await expect(page.getByLabel('Code on the TV')).toBeFocused();
  const bottomOfField = async () => {
    const box = await page.getByLabel('Code on the TV').boundingBox();
    return (box?.y ?? 1_000) + (box?.height ?? 0);
  };
  await expect.poll(bottomOfField).toBeLessThan((await notice.boundingBox())?.y ?? 0);
});

test('4.6 when the phone in charge hangs up, the next one gets the start button', async () => {
  await room.tv();
  const [ana, bruno] = [await room.phone('Ana'), await room.phone('Bruno')];
  await expect(bruno.page.locator('[data-control="start"]')).toHaveCount(0);
  await ana.page.getByRole('button', { name: 'You: Ana' }).tap();
  await ana.page.getByRole('button', { name: 'Hang up' }).tap();
  await ana.page.getByRole('button', { name: 'Yes, hang up' }).tap();
  await expect(ana.page.getByText('You hung up')).toBeVisible();
  await expect(bruno.page.locator('[data-control="start"]')).toBeVisible();
});

test('5.3 a second tab takes the seat over, and the first says so', async () => {
  await room.tv();
  const first = await room.phone('Ana');
  const second = await room.phones.scan(first.context);
  await expect(second.page.locator('[data-control="start"]')).toBeVisible();
  await expect(first.page.getByText('Your seat is open elsewhere')).toBeVisible();
});

test('5.1 a phone whose welcome is there as soon as its page is finds its seat, time after time', async () => {
  // Without a TV no controller follows, which would draw the page once more.
  const ana = await room.phones.joined('Ana');
  for (let times = 0; times < 5; times += 1) {
    await expect(ana.page.getByRole('button', { name: 'You: Ana' })).toBeVisible();
    await ana.page.reload();
  }
  await expect(ana.page.getByRole('button', { name: 'You: Ana' })).toBeVisible();
});

test('6.8 and 5.4 when the host closes the seat is kept, and the phone is back when it returns', async () => {
  await room.tv();
  const ana = await room.phone('Ana');
  room.host.signal('SIGTERM');
  await expect(ana.page.getByText('The TV has hung up.')).toBeVisible();
  await expect(ana.page.getByText(/seat is kept/i).first()).toBeVisible();
  await room.reopen();
  await expect(ana.page.locator('[data-control="start"]')).toBeVisible();
  expect(await room.host.event('playerReturned')).toMatchObject({ name: 'Ana' });
});
