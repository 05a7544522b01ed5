/** The line of news on the desk: who came, went or came back, for a few seconds. */
import { useEffect, useRef, useState } from 'react';
import type { Shell, ShellView } from '../../shell/shell-view.ts';
import { useMoments } from '../parts/use-shell.ts';
import { useWords } from '../parts/words.tsx';

export type News = { id: number; text: string; color: string };

const SHOWN_MS = 4_500;

export function useNews(shell: Shell, view: ShellView): News | null {
  const t = useWords();
  const [news, setNews] = useState<News | null>(null);
  // A player who left is no longer in the view when the moment comes.
  const seen = useRef(new Map<string, { name: string; color: string }>());
  for (const player of view.party?.players ?? []) seen.current.set(player.playerId, player);

  useMoments(shell, (moment) => {
    if (!('playerId' in moment) || moment.kind === 'spoke' || moment.kind === 'plucked') return;
    // It stands on a slip of its own.
    if (moment.kind === 'claimed') return;
    const { kind } = moment;
    const now = shell.view().party?.players.find((player) => player.playerId === moment.playerId);
    const who = now ?? seen.current.get(moment.playerId);
    if (!who) return;
    setNews((before) => ({
      id: (before?.id ?? 0) + 1,
      text: t(`desk.${kind}`, { name: who.name }),
      color: who.color,
    }));
  });

  useEffect(() => {
    if (!news) return undefined;
    const timer = setTimeout(() => setNews(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [news]);
  return news;
}
