import { render } from 'preact'; render(<p>phone</p>, document.getElementById('root')!);
