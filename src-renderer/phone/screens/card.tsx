import type { ComponentChildren } from 'preact';
import { CordLine } from '../look/cord-line.tsx';
import { Plug } from '../look/cord-line.tsx';

type CardProps = {
  title: string;
  text: string;
  /** Whose cord hangs there, `#rrggbb`. */
  color: string;
  /** A cord that waits swings; one that was pulled lies on the floor. */
  cord: 'swinging' | 'unplugged';
  children?: ComponentChildren;
};

/** One thing to know, and at most two to do: for everything that is not a controller. */
export function Card({ title, text, color, cord, children }: CardProps) {
  const hangs = cord === 'swinging';
  return (
    <section class="card" role={hangs ? 'status' : undefined}>
      <svg class={`card-cord ${cord}`} viewBox="0 0 240 260" aria-hidden="true">
        <g>
          <CordLine
            color={color}
            width={14}
            d={hangs ? 'M 120 -40 Q 126 70 120 150' : 'M -20 60 C 60 60 40 190 110 196 S 150 150 166 168'}
          />
          <g transform={hangs ? 'translate(120 150)' : 'translate(166 168) rotate(-52)'}>
            <Plug />
          </g>
        </g>
      </svg>
      <div class="card-words">
        <h1>{title}</h1>
        <p>{text}</p>
      </div>
      <div class="card-foot">{children}</div>
    </section>
  );
}
