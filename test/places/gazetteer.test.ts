import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { withoutSuffix } from '../../src/places/division-name.ts';
import { createGazetteer, type Gazetteer } from '../../src/places/gazetteer.ts';
import { CodesFile } from '../../src/places/gazetteer-data.ts';
import { loadGazetteer } from '../../src/places/load-gazetteer.ts';

const knowledge = fileURLToPath(new URL('../../knowledge/', import.meta.url));
let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await loadGazetteer(knowledge);
});

describe('the gazetteer', () => {
  it.each([
    ['换成武侯区', ['武侯区']],
    ['改成武侯区的', ['武侯区']],
    ['成武县找活', ['成武县']],
  ])('hears the whole name in %s', (text, names) => {
    expect(gazetteer.scan(text).map((mention) => mention.text)).toEqual(names);
  });

  it.each([
    ['成都市', '成都'],
    ['成都', '成都'],
    ['蓉城', '成都'],
    ['北京', '北京'],
    ['重庆市', '重庆'],
    ['仙桃', '仙桃'],
    ['恩施土家族苗族自治州', '恩施'],
  ])('knows the city %s as %s', (said, name) => {
    expect(gazetteer.city(said)).toBe(name);
  });

  it.each([
    ['441900', '东莞'],
    ['442000', '中山'],
    ['460400', '儋州'],
    ['620200', '嘉峪关'],
    ['620201', '嘉峪关'],
  ])('reads %s as %s, a city that is parted into towns at once', (code, city) => {
    expect(gazetteer.byCode(code)).toEqual({ city });
  });

  it('reads the code of no city as one of its districts', async () => {
    const { codes } = CodesFile.parse(JSON.parse(await readFile(`${knowledge}regions/codes.json`, 'utf8')));
    const ofCities = Object.entries(codes).filter(([code]) => code.endsWith('00'));
    expect(ofCities.length).toBeGreaterThan(300);
    expect(ofCities.filter(([, name]) => name.includes('/'))).toEqual([]);
  });

  it('gives every county-level unit a bare name may mean', () => {
    const cities = gazetteer.district('鼓楼').map((found) => found.city);
    expect(cities).toEqual(expect.arrayContaining(['南京', '徐州', '福州', '开封']));
    expect(gazetteer.district('鼓楼', '南京市')).toEqual([{ city: '南京', district: '鼓楼区' }]);
  });

  it('treats a county-level city as a district of its prefecture', () => {
    expect(gazetteer.district('简阳')).toEqual([{ city: '成都', district: '简阳市' }]);
  });

  it('understands an address said in one breath', () => {
    expect(gazetteer.find('四川省成都市武侯区').map((place) => place.name)).toEqual(['武侯区']);
    expect(gazetteer.find('成都市鼓楼区')).toEqual([]);
  });

  it('puts the province before the prefecture of the same name', () => {
    expect(gazetteer.find('吉林').map((place) => place.level)).toEqual(['province', 'city']);
  });

  it('finds names in running text and says when a suffix was left off', () => {
    const mentions = gazetteer.scan('想在南京鼓楼找个活，高新区也行');
    expect(mentions.map((mention) => [mention.text, mention.bare])).toEqual([
      ['南京', false],
      ['鼓楼', true],
      ['高新区', false],
    ]);
    expect(mentions[0]).toMatchObject({ start: 2, end: 4 });
  });

  it('lists the regions whose rules hold, narrowest first', () => {
    expect(gazetteer.regions('郑州')).toEqual(['郑州', '河南', '全国']);
    expect(gazetteer.regions('上海市')).toEqual(['上海', '全国']);
    expect(gazetteer.regions('河南省')).toEqual(['河南', '全国']);
    expect(gazetteer.regions('双流区')).toEqual(['成都', '四川', '全国']);
    expect(gazetteer.regions('鼓楼区')).toEqual(['全国']);
    expect(gazetteer.regions('亚特兰蒂斯')).toEqual(['全国']);
  });

  it('knows functional areas, with a city where there is only one', () => {
    expect(gazetteer.find('天府新区', { city: '成都' })).toMatchObject([{ level: 'area', city: '成都' }]);
    expect(gazetteer.find('高新区')[0]).toMatchObject({ level: 'area', district: '高新区' });
  });

  it('reads romanised names of cities', () => {
    expect(gazetteer.cityByPinyin('Chengdu')).toBe('成都');
    expect(gazetteer.cityByPinyin("Xi'an")).toBe('西安');
    expect(gazetteer.cityByPinyin('Gotham')).toBeUndefined();
  });

  it('gives coordinates as precise as it has them', () => {
    const small = createGazetteer({
      divisions: {
        version: 1,
        provinces: [
          {
            name: '四川',
            officialName: '四川省',
            pinyin: 'sichuan',
            cities: [{ name: '成都', officialName: '成都市', pinyin: 'chengdu', districts: ['锦江区'] }],
          },
        ],
      },
      areas: { version: 1, aliases: {}, areas: [] },
      landmarks: {
        version: 1,
        landmarks: [{ name: '春熙路', city: '成都', district: '锦江区', lat: 30.65, lon: 104.08 }],
      },
      centres: {
        version: 1,
        centres: [
          { city: '成都', lat: 30.57, lon: 104.06 },
          { city: '成都', district: '锦江区', lat: 30.6, lon: 104.1 },
        ],
      },
    });
    expect(small.coordinates({ place: '春熙路' })).toMatchObject({ precision: 'landmark', lat: 30.65 });
    expect(small.coordinates({ city: '成都市', district: '锦江', place: '没听过的路' })).toMatchObject({
      precision: 'district',
    });
    expect(small.coordinates({ city: '成都' })).toMatchObject({ precision: 'city' });
    expect(small.coordinates({ city: '拉萨' })).toBeUndefined();
  });
});

describe('the city at a point', () => {
  it.each([
    ['南京', 32.06, 118.78],
    ['成都', 30.66, 104.06],
    ['成都', 30.39, 104.55],
    ['广州', 23.13, 113.27],
  ])('is %s at %d, %d', (city, lat, lon) => {
    expect(gazetteer.cityNear({ lat, lon })).toBe(city);
  });

  it('is none far from every centre', () => {
    expect(gazetteer.cityNear({ lat: 20, lon: 130 })).toBeUndefined();
  });
});

describe('names of divisions', () => {
  it.each([
    ['鼓楼区', '鼓楼'],
    ['浦东新区', '浦东'],
    ['简阳市', '简阳'],
    ['彭水苗族土家族自治县', '彭水'],
    ['双江拉祜族佤族布朗族傣族自治县', '双江'],
    ['城区', undefined],
    ['赵县', undefined],
  ])('%s is said %s', (officialName, said) => {
    expect(withoutSuffix(officialName)).toBe(said);
  });
});
