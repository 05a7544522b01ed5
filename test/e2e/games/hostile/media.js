import { attack, pause, TARGET } from './attack.js';

export const game = attack(async ({ element }) => {
  new Audio(`${TARGET}/audio.wav`).load();
  const video = document.createElement('video');
  video.poster = `${TARGET}/poster.png`;
  const source = document.createElement('source');
  source.src = `${TARGET}/video.mp4`;
  const track = document.createElement('track');
  track.src = `${TARGET}/track.vtt`;
  track.default = true;
  video.append(source, track);
  element.append(video);
  video.load();
  await pause(400);
});
