import { SHARED_EVENTS } from './case.catalogue.js';

it('every shared event stands under its own type', () => {
  expect(Object.entries(SHARED_EVENTS).filter(([type, definition]) => definition.type !== type)).toEqual([]);
});
