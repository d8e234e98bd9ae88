/** A digest four by four, so that it can be read out. */

export const inFours = (digest: string): string => digest.replaceAll(/(.{4})(?=.)/g, "$1 ");
