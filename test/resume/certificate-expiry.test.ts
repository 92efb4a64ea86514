import { describe, expect, it } from 'vitest';
import { chinese } from '../../src/narration/zh-cn.ts';
import { lapsingCertificates, lapsingFor } from '../../src/resume/certificate-expiry.ts';
import { buildResumeTool } from '../../src/tools/build-resume.ts';
import { toolContext } from '../support/tool-context.ts';

const CERTIFICATES = [
  { name: '健康证', 'x-expires': '2026-12' },
  { name: '电工证', 'x-expires': '2026-11-20' },
  { name: '焊工证', 'x-expires': '2026-12-21' },
  { name: '叉车证', 'x-expires': '2026-12-22' },
  { name: '厨师证' },
  { name: '驾驶证', 'x-expires': '2026' },
];

describe('a certificate’s last day', () => {
  it('is told when it is past or within thirty days, and not before', () => {
    expect(lapsingCertificates(CERTIFICATES, '2026-11-21')).toEqual([
      { name: '电工证', until: '2026-11-20', state: 'lapsed' },
      { name: '焊工证', until: '2026-12-21', state: 'soon' },
    ]);
    expect(lapsingCertificates(CERTIFICATES, '2026-12-01').map(({ name }) => name)).toContain('健康证');
  });

  it('matters to a posting that asks for it', () => {
    const lapsing = lapsingCertificates(CERTIFICATES, '2026-12-05');
    expect(lapsingFor('后厨帮工，要健康证', lapsing).map(({ name }) => name)).toEqual(['健康证']);
    expect(lapsingFor('保安', lapsing)).toEqual([]);
  });

  it('is said with the way to renew it when the resume is shown', async () => {
    const resume = {
      document: { basics: { name: '示例甲' }, certificates: [{ name: '健康证', 'x-expires': '2026-12-10' }] },
      finished: true,
      completeness: 25,
      skipped: [],
      nothing: [],
    };
    const tool = buildResumeTool();
    const shown = await tool.execute({ action: 'show' }, toolContext({ remembered: { resume } }));
    const { reply } = tool.narrate(shown, chinese, { action: 'show' });
    expect(reply).toMatch(/健康证.*12月10日.*医疗卫生机构/);
  });
});
