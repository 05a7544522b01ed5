/** The switchboard: brass sockets, name tags, and the moving cords between them. */
import { useEffect, useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import type { Player } from '../../../../src-shared/party.ts';
import type { Shell } from '../../shell/shell-view.ts';
import { useMoments, prefersReducedMotion } from '../parts/use-shell.ts';
import { useWords } from '../parts/words.tsx';
import { layoutBoard, type BoardLayout } from './board-layout.ts';
import { createBoardScene, type BoardScene } from './board-scene.ts';
import { NameTag } from './name-tag.tsx';
import { SocketRow } from './socket-row.tsx';
import type { Sockets } from './sockets-of.ts';

type Size = { width: number; height: number; remPx: number };

export type BoardProps = {
  shell: Shell;
  players: readonly Player[];
  sockets: Sockets;
  /** By player id: the team that somebody is in, an index into TEAMS. */
  sides: Readonly<Record<string, number>>;
  /** Called at the instant at which a player's plug clicks in. */
  onClick(playerId: string): void;
};

export function Board({ shell, players, sockets, sides, onClick }: BoardProps): ReactElement {
  const t = useWords();
  const [size, boardRef] = useSizeInRem();
  const layout = layoutBoard(size.width, size.height);
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const byId = new Map(players.map((player) => [player.playerId, player]));
  const seated = sockets.flatMap((id, socket) => {
    const player = id === null ? undefined : byId.get(id);
    return player ? [{ player, socket }] : [];
  });
  const scene = useScene(canvasRef, { layout, size, onClick });
  useEffect(() => {
    if (size.width > 0) scene.current?.update(seated);
  });
  useMoments(shell, (moment) => {
    if (moment.kind === 'spoke') scene.current?.pulse(moment.playerId);
    if (moment.kind === 'plucked') scene.current?.pluck(moment.playerId);
  });
  return (
    <section className="board" ref={boardRef} aria-label={t('board.name')}>
      {size.width > 0 && <SocketRow layout={layout} taken={sockets} />}
      <canvas className="board-cords" ref={canvasRef} />
      {seated.map(({ player, socket }) => {
        const place = layout.sockets[socket];
        const team = sides[player.playerId];
        return place && <NameTag key={player.playerId} {...{ player, place, team }} pitch={layout.pitch} />;
      })}
    </section>
  );
}

/** The element's size in rem, which is the board's unit. */
function useSizeInRem(): [Size, React.RefObject<HTMLElement | null>] {
  const ref = useRef<HTMLElement>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0, remPx: 10 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = (): void => {
      const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setSize({ width: element.clientWidth / remPx, height: element.clientHeight / remPx, remPx });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [size, ref];
}

function useScene(
  canvasRef: React.RefObject<HTMLCanvasElement | null>,
  now: { layout: BoardLayout; size: Size; onClick(playerId: string): void },
): React.RefObject<BoardScene | null> {
  const scene = useRef<BoardScene | null>(null);
  const latest = useRef(now);
  useLayoutEffect(() => {
    latest.current = now;
  });
  useLayoutEffect(() => {
    if (!canvasRef.current) return undefined;
    const made = createBoardScene(canvasRef.current, latest.current.layout, {
      reducedMotion: prefersReducedMotion(),
      onClick: (playerId) => latest.current.onClick(playerId),
    });
    scene.current = made;
    return () => made.close();
  }, [canvasRef]);
  const { width, height, remPx } = now.size;
  useLayoutEffect(() => {
    scene.current?.resize(latest.current.layout, { width, height, remPx });
  }, [width, height, remPx]);
  return scene;
}
