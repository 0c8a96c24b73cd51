import { lengthOf } from '@tiaokuai/domain';
import type { InputProps } from 'antd';

/** A limit in characters, as the server counts them; the browser's `maxLength` counts one beyond the basic plane as two. */
export function inCharacters(max: number | undefined): InputProps['count'] {
  return {
    max,
    strategy: lengthOf,
    exceedFormatter: (text, { max: longest }) => [...text].slice(0, longest).join(''),
  };
}
