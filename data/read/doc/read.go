package doc

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"synoptic/data"
)

// Title is what to call a text that has no title: the file's name.
func (f File) Title() string {
	base := filepath.Base(f.Name)
	return strings.TrimSuffix(base, filepath.Ext(base))
}

// Context is done when nobody waits for the file any more.
func (f File) Context() context.Context {
	if f.Ctx == nil {
		return context.Background()
	}
	return f.Ctx
}

// Error names the file and the cause.
func (e *ImportError) Error() string { return fmt.Sprintf("import %s: %v", e.File, e.Cause) }

// Unwrap returns the cause.
func (e *ImportError) Unwrap() error { return e.Cause }

// Advice returns the sentence for people.
func (e *ImportError) Advice() string {
	var own *data.Refusal
	if errors.As(e.Cause, &own) {
		return own.Says
	}
	return fmt.Sprintf("%s could not be imported: %v.", filepath.Base(e.File), e.Cause)
}
