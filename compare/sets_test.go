package compare

import (
	"os"
	"path/filepath"
)

// evalFolder returns where the evaluation sets lie, which are no part of the
// project.
func evalFolder() string {
	if dir := os.Getenv("SYNOPTIC_EVAL"); dir != "" {
		return dir
	}
	return filepath.Join("..", "..", "shared", "eval")
}
