/** A switchboard's plug, its tip down; the origin is where the cord goes in. */
export function Plug() {
  return (
    <g class="plug">
      <rect x="-17" y="-10" width="34" height="52" rx="9" class="plug-body" />
      <rect x="-17" y="6" width="34" height="6" class="plug-rib" />
      <rect x="-17" y="20" width="34" height="6" class="plug-rib" />
      <path d="M -8 42 h 16 v 24 l -3 6 v 6 a 5 5 0 0 1 -10 0 v -6 l -3 -6 z" class="plug-tip" />
    </g>
  );
}
