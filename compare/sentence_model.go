package compare

import "context"

// SentenceModel is the seam for a model of sentences of a user's own: it gives a
// vector for a text. The program brings none and asks none yet. Where one is
// asked one day, the cosine of the vectors of two claims takes the place of the
// signal "near" of the aligner, also across languages.
type SentenceModel interface {
	// Vector returns the vector of a text in a language (two letters, empty where
	// it is not known), of the same length for every text. The error is ctx's, or
	// says why the model cannot answer.
	Vector(ctx context.Context, text, language string) ([]float32, error)
}
