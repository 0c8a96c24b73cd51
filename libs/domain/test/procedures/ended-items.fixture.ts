import { at, testDistrict } from '@tiaokuai/testing';

const { list } = testDistrict().inForce;

/** The small district, once every item of its list has ended. */
export const WITH_ITEMS_ENDED = testDistrict({
  items: Object.values(list.items).map((item) => ({ ...item, validTo: at('09-01 00:00') })),
});
