import type { PipeTransform } from '@nestjs/common';
import { reject } from '@tiaokuai/domain';
import { RequestRefused } from '../platform/request-refused.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isCaseId(text: string): boolean {
  return UUID.test(text);
}

/** A case id in an address: a lower-case uuid. Streams that are no cases have names of another form. */
export class CaseIdPipe implements PipeTransform<string, string> {
  transform(text: string): string {
    if (!isCaseId(text)) throw new RequestRefused(reject('REQUEST.ID_INVALID', 'id'));
    return text;
  }
}
