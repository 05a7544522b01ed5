/** The switchboard: brass sockets, name tags, and the moving cords between them. */
import { type ReactElement, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Player } from '../../../../src-shared/party.ts';
import type { Shell } from '../../shell/shell-view.ts';
import { prefersReducedMotion, useMoments } from '../parts/use-shell.ts';
import { TeamBadge } from '../parts/team-badge.tsx';
import { useWords } from '../parts/words.tsx';
import { type BoardLayout, layoutBoard, SOCKET_RADIUS, type SocketPlace } from './board-layout.ts';
import { type BoardScene, createBoardScene } from './board-scene.ts';
import { SocketRow } from './socket-row.tsx';
import type { Sockets } from './sockets-of.ts';
import { lineTrouble } from './line-quality.ts';

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

/** `team`: an index into TEAMS, where teams are to play. */
type NameTagProps = { player: Player; place: SocketPlace; pitch: number; team: number | undefined };

/** The paper tag above a socket: the name, the team, and how good the line is. */
function NameTag({ player, place, pitch, team }: NameTagProps): ReactElement {
  const t = useWords();
  const position = {
    left: `${place.x}rem`,
    top: `${place.y - SOCKET_RADIUS - 0.7}rem`,
    maxWidth: `${pitch - 0.4}rem`,
  };
  return (
    <div className={`tag ${player.connected ? '' : 'tag-dropped'}`} style={position}>
      <bdi className={`tag-name ${sizeOf(player.name)}`}>{player.name}</bdi>
      <span className="tag-line">
        {team !== undefined && <TeamBadge team={team} />}
        <span className={`tag-signal ${lineTrouble(player.rttMs) >= 0.35 ? 'tag-signal-bad' : ''}`}>
          {signalOf(player, t)}
        </span>
      </span>
      {player.inCharge && <span className="unseen">{t('board.inCharge')}</span>}
    </div>
  );
}

/** Long names stand closer, as on a real tag. */
function sizeOf(name: string): string {
  if (name.length > 12) return 'tag-long';
  return name.length > 8 ? 'tag-middling' : '';
}

function signalOf(player: Player, t: ReturnType<typeof useWords>): string {
  if (!player.connected) return t('board.kept');
  return player.rttMs === undefined ? t('board.new') : t('board.ms', { ms: Math.round(player.rttMs) });
}
