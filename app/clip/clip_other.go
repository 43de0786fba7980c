//go:build !linux && !darwin && !windows

package clip

import "context"

func read(context.Context) ([]byte, string) { return nil, "" }
