import { Component, type ReactNode } from 'react';

interface Props {
  /** The address: another one is a new beginning. */
  place: string;
  children: ReactNode;
}

/** Says that a page could not be drawn, or its part not be loaded, instead of leaving nothing on the screen. */
export class Boundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidUpdate({ place }: Props) {
    if (this.state.failed && place !== this.props.place) {
      this.setState({ failed: false });
    }
  }

  override render() {
    return this.state.failed ? (
      <div className="notice bad" role="alert">
        <p>
          <strong>Страница не открылась.</strong> Проверьте связь и обновите её. Введённое в форму не пропадёт.
        </p>
        <p>
          <button type="button" className="button small" onClick={() => location.reload()}>
            Обновить
          </button>
        </p>
      </div>
    ) : (
      this.props.children
    );
  }
}
