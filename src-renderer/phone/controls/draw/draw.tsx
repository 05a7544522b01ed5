import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ControlValues, Stroke } from '../../../../src-shared/controller.ts';
import { afterDrawing } from '../../../../src-shared/strokes.ts';
import { pageNow } from '../../../ui/clock.ts';
import { usePhone, useTranslate } from '../../phone-context.ts';
import { DrawTools, WIDTHS } from './draw-tools.tsx';
import { browserTimer } from '../latest-wins.ts';
import type { ControlProps } from '../control-props.ts';
import { createPaper, DARK_PAPER, groundFor, type Paper, sheetIn } from './paper.ts';
import { createPen } from './pen.ts';
import { capture } from '../press-edges.ts';
import { useBox } from '../use-screen.ts';
import { useLetGo } from '../use-let-go.ts';
import { useWhenQuiet } from '../use-when-quiet.ts';

/** The game's own picture waits until the hand has rested so long, in ms. */
const QUIET_MS = 700;
/** A touch as broad as this is a palm, in CSS pixels. */
const PALM_PX = 72;

/** A sheet of paper. What is drawn goes to the TV while the finger is on the glass. */
export function Draw({ control, live, area }: ControlProps<'draw'>) {
  const t = useTranslate();
  const { inputs, feel } = usePhone();
  const disabled = control.disabled === true;
  const [strokes, setStrokes] = useState<readonly Stroke[]>(control.strokes ?? []);
  const [ink, setInk] = useState(() => ({
    color: control.colors[0] ?? DARK_PAPER,
    width: WIDTHS[1] as number,
  }));
  const [box, boxRef] = useBox<HTMLDivElement>();
  const below = useRef<HTMLCanvasElement>(null);
  const above = useRef<HTMLCanvasElement>(null);
  const paper = useRef<Paper | null>(null);
  const finger = useRef<{ pointerId: number; isPen: boolean } | null>(null);
  const actedAt = useRef(Number.NEGATIVE_INFINITY);
  const isLive = useRef(live);
  isLive.current = live && !disabled;

  function say(act: ControlValues['draw'], event?: Event): void {
    actedAt.current = pageNow();
    inputs.send(control.id, act, event);
  }
  const pen = useMemo(
    () => createPen({ send: (stroke) => say({ stroke }), after: browserTimer }),
    [control.id, inputs],
  );
  function letGo(): void {
    if (!finger.current) return;
    finger.current = null;
    const line = pen.end();
    paper.current?.follow(null);
    if (line) setStrokes((before) => afterDrawing(before, { stroke: line }));
  }
  const latest = useRef(letGo);
  latest.current = letGo;
  const hand = useMemo(() => ({ letGo: () => latest.current() }), []);
  useLetGo(hand);
  useEffect(() => () => hand.letGo(), [hand]);
  // A sheet that was taken away under the finger, or a line that went down.
  useEffect(() => {
    if (disabled || !live) hand.letGo();
  }, [disabled, live]);
  useWhenQuiet(control.strokes, control.strokes === undefined ? '' : JSON.stringify(control.strokes), {
    afterMs: QUIET_MS,
    actedAt,
    isBusy: () => finger.current !== null,
    take: (there) => there && setStrokes(there),
  });

  const sheet = sheetIn(box, control.aspect);
  // Before the page is painted: a line that was let go of is not to blink.
  useLayoutEffect(() => {
    if (!below.current || !above.current) return;
    paper.current ??= createPaper(below.current, above.current);
    paper.current.resize(sheet);
  }, [sheet.width, sheet.height]);
  useLayoutEffect(() => paper.current?.show(strokes), [strokes]);

  const ground = groundFor(control.colors);
  const color = control.colors.includes(ink.color) ? ink.color : (control.colors[0] ?? ink.color);

  function put(event: PointerEvent, mark: (x: number, y: number) => void): void {
    const at = above.current?.getBoundingClientRect();
    if (!at) return;
    // The points that the browser coalesced between two frames make the line round.
    const between = event.type === 'pointermove' ? (event.getCoalescedEvents?.() ?? []) : [];
    for (const one of between.length > 0 ? between : [event]) {
      mark((one.clientX - at.left) / at.width, (one.clientY - at.top) / at.height);
    }
    paper.current?.follow(pen.line());
  }
  function down(event: PointerEvent): void {
    if (event.button > 0 || !isLive.current) return;
    const isPen = event.pointerType === 'pen';
    const isPalm = event.pointerType === 'touch' && Math.max(event.width, event.height) > PALM_PX;
    // The first finger draws; a pen takes over from the hand that rests on the glass.
    if (isPalm || (finger.current && !(isPen && !finger.current.isPen))) return;
    letGo();
    capture(event);
    finger.current = { pointerId: event.pointerId, isPen };
    put(event, (x, y) => pen.begin({ ...ink, color }, x, y));
  }
  function up(event: PointerEvent): void {
    if (finger.current?.pointerId === event.pointerId) letGo();
  }
  function act(value: ControlValues['draw']): (event: Event) => void {
    return (event) => {
      letGo();
      feel.tick();
      setStrokes((before) => afterDrawing(before, value));
      say(value, event);
    };
  }

  return (
    <div class="draw" style={{ gridArea: area ?? '' }} data-control={control.id} aria-disabled={disabled}>
      <div class="draw-desk" ref={boxRef}>
        <div
          class="draw-sheet"
          role="img"
          aria-label={control.label ?? t('control.draw')}
          style={{ width: `${sheet.width}px`, height: `${sheet.height}px`, '--sheet': ground }}
          onPointerDown={down}
          onPointerMove={(event) => {
            if (finger.current?.pointerId === event.pointerId) put(event, pen.move);
          }}
          onPointerUp={up}
          onPointerCancel={up}
          onLostPointerCapture={up}
          onContextMenu={(event) => event.preventDefault()}
        >
          <canvas ref={below} />
          <canvas ref={above} />
        </div>
      </div>
      <DrawTools
        colors={control.colors}
        ink={{ ...ink, color }}
        disabled={disabled}
        empty={strokes.length === 0}
        onInk={(next) => {
          feel.tick();
          setInk(next);
        }}
        onUndo={act({ undo: true })}
        onClear={act({ clear: true })}
        onDone={act({ done: true })}
      />
    </div>
  );
}
