import { referenceDecider } from '../reference.rule.js';
import { DIRECTORY_RULES } from './directory.commands.js';
import { DIRECTORY_EVENTS, type DirectoryEvent } from './directory.events.js';
import { DIRECTORY_REJECTIONS } from './directory.rejections.js';
import { EMPTY_DIRECTORY, evolveDirectory, type DirectoryState } from './directory.state.js';

/** Units, posts, people and delegations as one stream: who held which post when is an audit question. */
export const directoryDecider = referenceDecider<DirectoryState, DirectoryEvent>({
  kind: 'directory',
  label: { zh: '机构人员名录', en: 'Directory' },
  rules: DIRECTORY_RULES,
  events: DIRECTORY_EVENTS,
  rejections: DIRECTORY_REJECTIONS,
  initial: () => EMPTY_DIRECTORY,
  evolve: evolveDirectory,
});
