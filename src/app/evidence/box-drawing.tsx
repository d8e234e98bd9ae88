/** A picture on which boxes are drawn by finger or mouse; the same boxes stand in fields below it for the keyboard. */
import { useEffect, useRef, useState } from "preact/hooks";
import { boxBetween } from "../../evidence/redacted-copy.ts";
import type { Box } from "../../evidence/redacted-copy.ts";

type Props = Readonly<{
  picture: ImageBitmap;
  label: string;
  boxes: readonly Box[];
  onBox: (box: Box) => void;
}>;

type Point = readonly [number, number];

export function BoxDrawing({ picture, label, boxes, onBox }: Props) {
  const own = useRef<HTMLCanvasElement>(null);
  const [from, setFrom] = useState<Point | null>(null);
  const [to, setTo] = useState<Point | null>(null);
  const growing = from === null || to === null ? null : boxBetween(from, to);
  useEffect(() => {
    const drawing = own.current?.getContext("2d") ?? null;
    if (drawing === null) return;
    const { width, height } = drawing.canvas;
    drawing.drawImage(picture, 0, 0, width, height);
    drawing.fillStyle = "#000";
    for (const box of growing === null ? boxes : [...boxes, growing]) {
      drawing.fillRect(box.left * width, box.top * height, box.width * width, box.height * height);
    }
  }, [picture, boxes, growing?.left, growing?.top, growing?.width, growing?.height]);
  const at = (event: PointerEvent): Point => {
    const place = own.current?.getBoundingClientRect();
    if (place === undefined) return [0, 0];
    return [(event.clientX - place.left) / place.width, (event.clientY - place.top) / place.height];
  };
  const scale = Math.min(1, 1600 / picture.width);
  return (
    <canvas
      ref={own}
      class="app-redact"
      role="img"
      aria-label={label}
      width={Math.max(1, Math.round(picture.width * scale))}
      height={Math.max(1, Math.round(picture.height * scale))}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom(at(event));
        setTo(at(event));
      }}
      onPointerMove={(event) => {
        if (from !== null) setTo(at(event));
      }}
      onPointerUp={() => {
        if (growing !== null) onBox(growing);
        setFrom(null);
        setTo(null);
      }}
      onPointerCancel={() => {
        setFrom(null);
        setTo(null);
      }}
    />
  );
}
