/** Fingers for a picture: events as a browser would make them, on the real components. */
import type { Pose } from './exhibit.ts';

let fingers = 40;

/** Does what a pose says; a held finger stays down. */
export async function strike(pose: Pose): Promise<void> {
  if (pose.do === 'type') {
    const field = document.querySelector('textarea');
    if (!field) throw new Error('nothing to type in');
    field.value = pose.text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return;
  }
  const control = document.querySelector(`[data-control="${pose.control}"]`);
  if (!control) throw new Error(`no control ${pose.control}`);
  fingers += 1;
  if (pose.do === 'draw') {
    await draw(control.querySelector('.draw-sheet') ?? control, pose.way);
    return;
  }
  const box = control.getBoundingClientRect();
  const at = point(box, pose.at);
  const target = document.elementFromPoint(at.clientX, at.clientY) ?? control;
  touch(target, 'pointerdown', at);
  if (pose.do === 'tap') touch(target, 'pointerup', at);
  else if (pose.to) touch(target, 'pointermove', point(box, pose.to));
}

async function draw(sheet: Element, way: [number, number][]): Promise<void> {
  const box = sheet.getBoundingClientRect();
  const [first = [0, 0] as [number, number]] = way;
  touch(sheet, 'pointerdown', point(box, first));
  for (const part of way) touch(sheet, 'pointermove', point(box, part));
  touch(sheet, 'pointerup', point(box, way[way.length - 1] ?? first));
  await new Promise(requestAnimationFrame);
}

type At = { clientX: number; clientY: number };

function point(box: DOMRect, [x, y]: [number, number]): At {
  return { clientX: box.left + box.width * x, clientY: box.top + box.height * y };
}

function touch(target: Element, type: string, at: At): void {
  const init = { ...at, pointerId: fingers, pointerType: 'touch', bubbles: true, cancelable: true };
  target.dispatchEvent(new PointerEvent(type, init));
}
