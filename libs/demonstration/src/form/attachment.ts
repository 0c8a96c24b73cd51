import { createHash } from 'node:crypto';
import { putAttachment } from '@tiaokuai/event-store';
import type { Casework } from '@tiaokuai/casework';

const BYTES = Buffer.from('演示数据：补充材料，内容为虚构。\n', 'utf8');

/** The one file that people of the demonstration attach. */
export const DEMONSTRATION_FILE = {
  name: '补充材料（演示数据）.txt',
  sha256: createHash('sha256').update(BYTES).digest('hex'),
  mediaType: 'text/plain',
  size: BYTES.length,
} as const;

/** Keeps it in the database, so that it opens wherever a case names it; the api moves it to the folder of files. */
export async function keepDemonstrationFile({ pool }: Casework): Promise<void> {
  await putAttachment(pool, { mediaType: DEMONSTRATION_FILE.mediaType, bytes: BYTES });
}
