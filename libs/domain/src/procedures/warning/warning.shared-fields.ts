import { choice, decimal, group, instant, optional, reference, text, type Value } from '../../kernel/form.js';
import { LEVELS } from './warning.labels.js';

export const long = { max: 2000, widget: 'multiline' } as const;

export const reason = text({ zh: '理由', en: 'Reason' }, long);

export const level = choice({ zh: '级别', en: 'Level' }, LEVELS);

export const unit = reference({ zh: '单位', en: 'Unit' }, 'unit');

export const validUntil = instant({ zh: '有效期至', en: 'Valid until' });

export const gridCode = reference({ zh: '网格', en: 'Grid' }, 'grid');

export const address = text({ zh: '地址', en: 'Address' }, { max: 200 });

export const coordinates = {
  lat: optional(decimal({ zh: '纬度', en: 'Latitude' }, { min: -90, max: 90 })),
  lon: optional(decimal({ zh: '经度', en: 'Longitude' }, { min: -180, max: 180 })),
};

export const prevention = text({ zh: '防范建议', en: 'Prevention' }, long);

/** A risk may lie along a whole river, so a grid or an address will do. */
export const place = group(
  { zh: '地点', en: 'Place' },
  { gridCode: optional(gridCode), address: optional(address), ...coordinates },
);

export type Place = Value<typeof place>;
