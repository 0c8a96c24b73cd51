import { v5 } from 'uuid';

/** As domain asks for it. */
export const uuidV5 = (name: string, namespace: string): string => v5(name, namespace);
