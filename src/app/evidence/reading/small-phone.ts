/** Whether a device is likely to struggle with reading pictures: then it is off until the person says to try. */

/** `memory`: gigabytes as the browser tells, or null. `width` of the page in CSS pixels. `coarse`: a finger, not a mouse. `cores`: of the processor. */
export type Device = Readonly<{ memory: number | null; width: number; coarse: boolean; cores: number }>;

const LITTLE_MEMORY = 2;
const NARROW = 400;
const FEW_CORES = 4;

/** Reading takes about 240 MB. Where the browser does not tell the memory, a narrow screen, a finger and few cores stand for it. */
export const isSmall = ({ memory, width, coarse, cores }: Device): boolean =>
  (memory !== null && memory <= LITTLE_MEMORY) || (width < NARROW && coarse && cores <= FEW_CORES);

export function thisDevice(): Device {
  const memory: unknown = Reflect.get(navigator, "deviceMemory");
  return {
    memory: typeof memory === "number" ? memory : null,
    width: innerWidth,
    coarse: matchMedia("(pointer: coarse)").matches,
    cores: navigator.hardwareConcurrency,
  };
}
