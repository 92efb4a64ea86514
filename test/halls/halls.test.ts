import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Hall } from '../../src/contract/hall.ts';
import { createChecklistAddresses } from '../../src/halls/checklist-address.ts';
import { loadHall } from '../../src/halls/load-hall.ts';
import { createServiceDesk } from '../../src/halls/service-desk.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const KEY = Buffer.alloc(32, 7);
const EXAMPLE = new URL('../../docs/examples/hall.yaml', import.meta.url).pathname;
const guide = {
  id: 'service-unemployment-benefit-claim',
  sections: [
    { heading: '谁能办', items: ['缴满1年的'] },
    { heading: '带什么', items: ['身份证'] },
  ],
};

function addresses(now = '2026-11-21T09:00:00+08:00', publicUrl: string | undefined = 'https://hall.example') {
  return createChecklistAddresses({ key: KEY, publicUrl, now: () => new Date(now) });
}

const regionsOf = (place: string): string[] =>
  ({ 成都: ['成都', '四川', '全国'], 绵阳: ['绵阳', '四川', '全国'], 四川: ['四川', '全国'] })[place] ?? [];

const hall = Hall.parse({
  name: '示例大厅',
  region: '成都',
  hours: '9:00–17:00',
  checkedOn: '2026-11-20',
  services: [{ service: guide.id, windows: '3号窗口', papers: ['银行卡'] }],
});

describe('the address of a checklist', () => {
  it('opens the guide, region and language it was given out for', () => {
    const ticket = { service: guide.id, region: '成都', locale: 'en' as const };
    const { path } = addresses().issue(ticket);
    expect(addresses().read(path.split('/').at(-1)!)).toEqual(ticket);
  });

  it('runs out after a week', () => {
    const token = addresses().issue({ service: guide.id, region: undefined, locale: 'zh-CN' }).path.split('/').at(-1)!;
    expect(addresses('2026-11-28T08:59:00+08:00').read(token)).toMatchObject({ service: guide.id });
    expect(addresses('2026-11-28T09:01:00+08:00').read(token)).toBe('expired');
  });

  it('cannot be made up or altered, not even with the key of another server', () => {
    const token = addresses().issue({ service: guide.id, region: undefined, locale: 'zh-CN' }).path.split('/').at(-1)!;
    const [payload, signature] = token.split('.') as [string, string];
    const altered = Buffer.from(Buffer.from(payload, 'base64url').toString().replace('benefit', 'registr'));
    expect(addresses().read(`${altered.toString('base64url')}.${signature}`)).toBe('unknown');
    expect(addresses().read(payload)).toBe('unknown');
    expect(addresses().read('')).toBe('unknown');
    const other = createChecklistAddresses({ key: Buffer.alloc(32, 8), publicUrl: undefined, now: () => new Date() });
    expect(other.read(token)).toBe('unknown');
  });

  it('has a QR code only where a phone can reach the server', () => {
    const ticket = { service: guide.id, region: undefined, locale: 'zh-CN' as const };
    const reachable = addresses().issue(ticket);
    expect(reachable.url).toBe(`https://hall.example${reachable.path}`);
    expect(decodeURIComponent(reachable.qr!)).toMatch(/^data:image\/svg\+xml,<svg/);
    const bare = createChecklistAddresses({ key: KEY, publicUrl: undefined, now: () => new Date() }).issue(ticket);
    expect(bare).not.toHaveProperty('qr');
  });
});

describe('an errand at the desk', () => {
  it('adds the papers and the window of the hall at hand', () => {
    const desk = createServiceDesk({ hall, addresses: addresses(), regionsOf });
    const errand = desk.errand(guide, { region: undefined, locale: 'zh-CN' });
    expect(errand.checklist).toEqual(['身份证', '银行卡']);
    expect(errand.hall).toEqual({ name: '示例大厅', hours: '9:00–17:00', windows: '3号窗口', checkedOn: '2026-11-20' });
  });

  it('tells no window of another place', () => {
    const desk = createServiceDesk({ hall, addresses: addresses(), regionsOf });
    expect(desk.errand(guide, { region: '绵阳', locale: 'zh-CN' })).toMatchObject({ checklist: ['身份证'] });
    expect(desk.errand(guide, { region: '绵阳', locale: 'zh-CN' }).hall).toBeUndefined();
    expect(desk.errand(guide, { region: '四川', locale: 'zh-CN' }).hall).toBeDefined();
  });

  it('makes nothing up where nobody has described the hall', () => {
    const desk = createServiceDesk({ hall: undefined, addresses: addresses(), regionsOf });
    const errand = desk.errand(guide, { region: undefined, locale: 'zh-CN' });
    expect(errand.checklist).toEqual(['身份证']);
    expect(errand.hall).toBeUndefined();
  });
});

describe('the hall file', () => {
  const usual = '/nowhere/hall.yaml';

  it('may be absent, but not where it is named', async () => {
    expect(await loadHall({ named: undefined, usual }, () => true)).toBeUndefined();
    await expect(loadHall({ named: '/nowhere/other.yaml', usual }, () => true)).rejects.toMatchObject({
      code: 'hall_file_missing',
    });
  });

  it('is shown by an example that can be used as it stands', async () => {
    const { readdirSync } = await import('node:fs');
    const guides = readdirSync(new URL('../../knowledge/services', import.meta.url)).map(
      (file) => `service-${file.replace('.md', '')}`,
    );
    const read = await loadHall({ named: EXAMPLE, usual }, (service) => guides.includes(service));
    expect(read?.services).toHaveLength(2);
  });

  it.each([
    ['name: 甲\n', 'region'],
    ['name: 甲\nregion: 成都\ncheckedOn: 2026-02-30\n', 'checkedOn'],
    ['name: 甲\nregion: 成都\ncheckedOn: 2026-11-20\nservices: [{service: service-nothing}]\n', 'service-nothing'],
    ['name: 甲\nregion: 成都\ncheckedOn: 2026-11-20\nopeningHours: 9\n', 'openingHours'],
    ['name: [', 'YAML'],
  ])('is refused with what is wrong with it: %s', async (text, named) => {
    const file = join(temporaryDirectory(), 'hall.yaml');
    writeFileSync(file, text);
    await expect(loadHall({ named: file, usual }, (service) => service !== 'service-nothing')).rejects.toThrow(named);
  });
});
