package made

import (
	"os"
	"path/filepath"
)

// EvalFolder returns where the evaluation sets lie, which are no part of the
// project.
func EvalFolder() string {
	if dir := os.Getenv("SYNOPTIC_EVAL"); dir != "" {
		return dir
	}
	return filepath.Join("..", "..", "shared", "eval")
}
