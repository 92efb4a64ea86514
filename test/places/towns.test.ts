import { describe, expect, it } from 'vitest';
import { Towns } from '../../src/places/towns.ts';

const towns = new Towns({
  version: 1,
  towns: {
    '佛山/南海区': '桂城街道 狮山镇',
    '金华/东阳市': '横店镇',
    '武汉/黄陂区': '横店街道',
    东莞: '虎门镇 长安镇',
  },
});

describe('Towns', () => {
  it('are found by their whole names and without their endings', () => {
    expect(towns.find('狮山镇')).toEqual([{ name: '狮山镇', city: '佛山', district: '南海区' }]);
    expect(towns.find('狮山')).toEqual([{ name: '狮山镇', city: '佛山', district: '南海区' }]);
  });

  it('of one name are all given, and told apart by what they lie in', () => {
    expect(towns.find('横店').map(({ city }) => city)).toEqual(['金华', '武汉']);
    expect(towns.find('横店', { city: '武汉' })).toEqual([{ name: '横店街道', city: '武汉', district: '黄陂区' }]);
  });

  it('lie in the city itself where it has no districts', () => {
    expect(towns.find('虎门')).toEqual([{ name: '虎门镇', city: '东莞' }]);
  });

  it('are the longest name that begins at a place of the text', () => {
    expect(towns.at('佛山桂城街道那边', 2, { city: '佛山' })?.text).toBe('桂城街道');
    expect(towns.at('佛山没有这里', 2, { city: '佛山' })).toBeUndefined();
  });
});
