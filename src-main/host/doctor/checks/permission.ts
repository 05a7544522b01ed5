import { found } from '../exam.ts';

/** macOS tells no program whether it may use the local network; the check is made on macOS alone. */
export const checkPermission = () => found('permission.unread');
