import { z } from 'zod';

const name = z.string().min(1);
const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);

/** `knowledge/regions/divisions.json`: districts carry their official names, everything else both forms. */
export const DivisionsFile = z.strictObject({
  version: z.literal(1),
  provinces: z.array(
    z.strictObject({
      name,
      officialName: name,
      pinyin: z.string().regex(/^[a-z]+$/),
      cities: z.array(
        z.strictObject({
          name,
          officialName: name,
          pinyin: z.string().regex(/^[a-z]+$/),
          districts: z.array(name),
        }),
      ),
    }),
  ),
});
export type DivisionsFile = z.infer<typeof DivisionsFile>;

/** `knowledge/regions/areas.json`: functional areas (those without cities exist in many) and by-names of cities. */
export const AreasFile = z.strictObject({
  version: z.literal(1),
  aliases: z.record(name, name),
  areas: z.array(z.strictObject({ name, aliases: z.array(name).optional(), cities: z.array(name).optional() })),
});
export type AreasFile = z.infer<typeof AreasFile>;

/** `knowledge/regions/landmarks.json` */
export const LandmarksFile = z.object({
  version: z.literal(1),
  landmarks: z.array(
    z.object({
      name,
      aliases: z.array(name).optional(),
      city: name,
      district: name.optional(),
      lat: latitude,
      lon: longitude,
    }),
  ),
});
export type LandmarksFile = z.infer<typeof LandmarksFile>;

/** `knowledge/regions/centres.json`: where a city or district has its middle. */
export const CentresFile = z.object({
  version: z.literal(1),
  centres: z.array(z.object({ city: name, district: name.optional(), lat: latitude, lon: longitude })),
});
export type CentresFile = z.infer<typeof CentresFile>;

export interface GazetteerData {
  divisions: DivisionsFile;
  areas: AreasFile;
  landmarks?: LandmarksFile;
  centres?: CentresFile;
  codes?: CodesFile;
  towns?: TownsFile;
}

/** `knowledge/regions/towns.json`: the towns, townships and street offices of each district, parted by spaces. */
export const TownsFile = z.strictObject({ version: z.literal(1), towns: z.record(name, name) });
export type TownsFile = z.infer<typeof TownsFile>;

/** `knowledge/regions/codes.json`: six-digit codes of cities (成都) and districts (成都/武侯区). */
export const CodesFile = z.strictObject({
  version: z.literal(1),
  codes: z.record(z.string().regex(/^\d{6}$/), name),
});
export type CodesFile = z.infer<typeof CodesFile>;
