import { expect, it } from 'vitest';
import { CreateSessionRequest } from '../../../src/contract/session.ts';
import { readStartAddress } from '../../../src/web/kiosk/start-address.ts';

it('reads who and where the kiosk is', () => {
  const search = '?terminal=hall-3&lat=32.06&lon=118.78&label=%E5%A4%A7%E5%8E%85&idle=90';
  expect(readStartAddress(search, '#token=secret-of-hall-3')).toEqual({
    terminalId: 'hall-3',
    terminalToken: 'secret-of-hall-3',
    idle: { idle: 90, warning: 20 },
    chooseSensor: false,
    systemKeyboard: false,
    location: { lat: 32.06, lon: 118.78, label: '大厅' },
  });
  expect(readStartAddress('')).toMatchObject({ terminalId: undefined, location: undefined });
  expect(readStartAddress('?terminal=a&keyboard=system').systemKeyboard).toBe(true);
  expect(readStartAddress('?idle=0&warning=x')).toMatchObject({ idle: { idle: 60, warning: 20 } });
});

it('never makes a request the contract refuses', () => {
  const long = 'x'.repeat(300);
  for (const search of [
    '?lat=91&lon=0',
    '?lat=a&lon=1',
    '?lat=&lon=',
    '?lat=1',
    `?terminal=${long}&lat=-90&lon=180&label=${long}`,
  ]) {
    const { terminalId, location } = readStartAddress(search);
    const request = { channel: 'kiosk', terminalId, location };
    expect(CreateSessionRequest.safeParse(request).success).toBe(true);
  }
});
