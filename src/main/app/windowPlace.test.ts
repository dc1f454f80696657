import { describe, expect, it } from 'vitest';
import { windowPlace } from './windowPlace';

const desk = { x: 0, y: 25, width: 1920, height: 1055 };
const side = { x: 1920, y: 0, width: 1280, height: 1024 };

describe('windowPlace', () => {
  it('opens at 1440×900 where the system puts it the first time', () => {
    expect(windowPlace(null, [desk])).toEqual({ width: 1440, height: 900, x: null, y: null, maximized: false });
  });

  it('opens as it was left', () => {
    const left = { x: 2000, y: 40, width: 1100, height: 800, maximized: true };
    expect(windowPlace(left, [desk, side])).toEqual(left);
  });

  it('comes back when its display is gone', () => {
    const left = { x: 2000, y: 40, width: 1100, height: 800, maximized: false };
    expect(windowPlace(left, [desk])).toMatchObject({ x: null, y: null, width: 1100 });
  });

  it('comes back when the title bar could not be reached', () => {
    const above = { x: 100, y: -700, width: 1100, height: 800, maximized: false };
    expect(windowPlace(above, [desk])).toMatchObject({ x: null, y: null });
    expect(windowPlace({ ...above, y: 1079 }, [desk])).toMatchObject({ x: null, y: null });
  });

  it('fits a smaller display, but never below the least size', () => {
    expect(windowPlace(null, [{ x: 0, y: 0, width: 1280, height: 720 }])).toMatchObject({ width: 1280, height: 720 });
    expect(windowPlace(null, [{ x: 0, y: 0, width: 800, height: 600 }])).toMatchObject({ width: 1024, height: 640 });
  });
});
