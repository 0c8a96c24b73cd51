import { procedures } from '@tiaokuai/domain';
import { everyCommandIsDoneByItsForm } from './every-command.js';

const HALF = procedures.length / 2;

describe('Every command is done by its own form', () => {
  everyCommandIsDoneByItsForm(procedures.slice(HALF));
});
