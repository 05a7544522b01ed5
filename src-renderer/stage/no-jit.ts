import { config } from 'zod';

// The frame's policy forbids code from strings. Schemas try it when they are made, and the console would
// complain, so this module comes before all that make some.
config({ jitless: true });
