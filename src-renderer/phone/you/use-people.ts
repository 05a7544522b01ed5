import { useEffect } from 'preact/hooks';
import { usePhone } from '../phone-context.ts';

/** Has the host say who is here while this is on, over each line. */
export function usePeople(isOn: boolean): void {
  const { link } = usePhone();
  useEffect(() => {
    if (!isOn) return;
    link.send({ type: 'people', data: { open: true } });
    return () => void link.send({ type: 'people', data: { open: false } });
  }, [isOn, link]);
}
