import { beforeAll, describe, expect, it } from 'vitest';
import { type PlaceNames, parsePlace } from '../../../src/import/postings/parse-place.ts';
import { placeNames } from '../../../src/import/postings/place-names.ts';
import { loadGazetteer } from '../../../src/places/load-gazetteer.ts';
import { knowledgeDirectory } from './import-support.ts';

let names: PlaceNames;
beforeAll(async () => {
  names = placeNames(await loadGazetteer(knowledgeDirectory));
});

const read = (place: string) => {
  const { city, district, address } = parsePlace({ place }, names);
  return [city, district, address];
};

describe('parsePlace', () => {
  it.each([
    ['广州·番禺区', ['广州', '番禺区', undefined]],
    ['上海-浦东新区', ['上海', '浦东新区', undefined]],
    ['北京', ['北京', undefined, undefined]],
    ['南京市鼓楼区', ['南京', '鼓楼区', undefined]],
    ['江苏省南京市鼓楼区中山路1号', ['南京', '鼓楼区', '中山路1号']],
    ['江苏-南京-鼓楼区', ['南京', '鼓楼区', undefined]],
    ['四川·成都·高新区', ['成都', '高新区', undefined]],
    ['上海市市辖区浦东新区', ['上海', '浦东新区', undefined]],
    ['南京 江宁', ['南京', '江宁区', undefined]],
    ['Nanjing', ['南京', undefined, undefined]],
  ])('splits %s', (place, expected) => {
    expect(read(place)).toEqual(expected);
  });

  it('finds the city of a district or county-level city that only one has', () => {
    expect(read('昆山')).toEqual(['苏州', '昆山市', undefined]);
    expect(read('江宁区秣陵街道')).toEqual(['南京', '江宁区', '秣陵街道']);
    expect(read('朝阳区')).toEqual(['', '朝阳区', undefined]);
  });

  it('calls counties and zones by what they have become', () => {
    expect(read('深圳-龙华新区')).toEqual(['深圳', '龙华区', undefined]);
    expect(read('成都-双流县')).toEqual(['成都', '双流区', undefined]);
    expect(read('西安-高新技术产业开发区')).toEqual(['西安', '高新区', undefined]);
  });

  it('has no city where none is named, and keeps the words', () => {
    expect(read('远程办公')).toEqual(['', undefined, '远程办公']);
    expect(read('广东省')).toEqual(['', undefined, '广东省']);
    expect(read('就近分配')).toEqual(['', undefined, '就近分配']);
  });

  it('takes the first of several cities and keeps them all as the address', () => {
    expect(read('北京/上海/广州')).toEqual(['北京', undefined, '北京/上海/广州']);
    expect(read('上海/苏州/杭州')).toEqual(['上海', undefined, '上海/苏州/杭州']);
    expect(read('成都、重庆')).toEqual(['成都', undefined, '成都、重庆']);
    expect(read('上海 浦东 | 南京 江宁')).toEqual(['上海', undefined, '上海 浦东 | 南京 江宁']);
    expect(read('吉林/长春')[0]).toBe('长春');
    expect(read('重庆/渝北区').slice(0, 2)).toEqual(['重庆', '渝北区']);
  });

  it('reads the district off the address, whose label is dropped', () => {
    expect(parsePlace({ place: '广州', address: '上班地址 : 天河区林和西路1号' }, names)).toEqual({
      city: '广州',
      district: '天河区',
      address: '天河区林和西路1号',
    });
  });

  it('keeps a business area as the address', () => {
    expect(parsePlace({ place: '南京-鼓楼区', area: '南大' }, names)).toEqual({
      city: '南京',
      district: '鼓楼区',
      address: '南大',
    });
  });

  it('believes a city in the brackets of the title only when no cell names a place', () => {
    expect(parsePlace({ title: '银行客服（昆明）' }, names).city).toBe('昆明');
    expect(parsePlace({ title: '银行客服（昆明）', place: '远程办公' }, names).city).toBe('');
  });

  it('takes coordinates in either order and drops what lies outside the country', () => {
    expect(parsePlace({ city: '南京市', lat: '32.04', lon: '118.78' }, names)).toEqual({
      city: '南京',
      lat: 32.04,
      lon: 118.78,
    });
    expect(parsePlace({ city: '南京市', lat: '118.78', lon: '32.04' }, names)).toEqual({
      city: '南京',
      lat: 32.04,
      lon: 118.78,
    });
    expect(parsePlace({ city: '南京市', lat: '0', lon: '0' }, names)).toEqual({ city: '南京' });
    expect(parsePlace({ city: '南京市', lat: '32.04,118.78' }, names)).toEqual({
      city: '南京',
      lat: 32.04,
      lon: 118.78,
    });
  });
});
