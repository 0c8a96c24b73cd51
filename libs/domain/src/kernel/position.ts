import { decimal, group, type Value } from './form.js';

/**
 * Where a device says it is: degrees (WGS 84) and the radius in metres within which it holds itself to be. Taken by the
 * device at the press of a button and never typed.
 */
export const position = group(
  { zh: '定位', en: 'Position' },
  {
    lat: decimal({ zh: '纬度', en: 'Latitude' }, { min: -90, max: 90 }),
    lon: decimal({ zh: '经度', en: 'Longitude' }, { min: -180, max: 180 }),
    accuracy: decimal({ zh: '误差（米）', en: 'Accuracy (metres)' }, { min: 0, max: 1_000_000 }),
  },
);
export type Position = Value<typeof position>;

/** As a page shows it, with metres in Chinese: `30.24567, 120.16789 ±12 米`. */
export function positionText({ lat, lon, accuracy }: Position): string {
  return `${lat.toFixed(5)}, ${lon.toFixed(5)} ±${Math.round(accuracy)} 米`;
}
