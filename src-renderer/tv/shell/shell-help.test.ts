import { expect, test } from 'vitest';
import { reportOf } from '../../../src-shared/doctor.ts';
import { openShell } from '../testing/shell-bench.ts';

const REPORT = reportOf([{ id: 'internet', state: 'well', finding: 'internet.none', facts: {} }]);

test('the doctor’s report is in the view, and a panel that is opened again starts without it', async () => {
  const { shell, link, sent } = await openShell();
  shell.orders.openDoctor(true);
  link.onTold({ type: 'doctor', data: REPORT });
  expect(shell.view().doctor).toEqual(REPORT);
  shell.orders.openDoctor(false);
  expect(shell.view().doctor).toEqual(REPORT);
  shell.orders.openDoctor(true);
  expect(shell.view().doctor).toBeNull();
  expect(sent('doctor').map(({ data }) => data.open)).toEqual([true, false, true]);
});

test('address and Wi-Fi go to the host, and are shown when the host says so', async () => {
  const { shell, link, sent } = await openShell();
  const wifi = { name: 'Casa', password: 'pao de queijo', hidden: false };
  shell.orders.showAddress('10.0.0.2');
  shell.orders.keepGuestWifi(wifi);
  expect(sent('showAddress')[0]?.data).toEqual({ address: '10.0.0.2' });
  expect(sent('guestWifi')[0]?.data).toEqual({ wifi });
  expect(shell.view().party).toMatchObject({ shownAddress: '192.168.1.2', guestWifi: null });
  link.onTold({
    type: 'party',
    data: { shownAddress: '10.0.0.2', isAddressChosen: true, guestWifi: wifi },
  });
  expect(shell.view().party).toMatchObject({
    shownAddress: '10.0.0.2',
    isAddressChosen: true,
    guestWifi: wifi,
  });
});
