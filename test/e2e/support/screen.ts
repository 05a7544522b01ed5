/** A page, and what came to it and went from it over its WebSockets, in order. */
import type { BrowserContext, Page } from '@playwright/test';

export type Frame = { type: string; data: Record<string, unknown> };

export type Screen = { page: Page; frames: Frame[]; sent: Frame[] };

export async function openScreen(context: BrowserContext): Promise<Screen> {
  const page = await context.newPage();
  const frames: Frame[] = [];
  const sent: Frame[] = [];
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => frames.push(JSON.parse(String(payload)) as Frame));
    socket.on('framesent', ({ payload }) => sent.push(JSON.parse(String(payload)) as Frame));
  });
  return { page, frames, sent };
}
